-- PL5 of Quy định 366-QĐ/TW: members who do not work in the political system have a form of their own (R8.16, R9.3). A value of its own
-- migration, because a new value cannot be used before it is committed.
ALTER TYPE "content_subject" ADD VALUE 'outsideSystem';
