-- What somebody had typed when the session turned out to be over; sealed, short-lived, deleted when sent again.
CREATE TABLE "kept_form" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "form_name" TEXT NOT NULL,
    "sending_key" TEXT,
    "sealed" BYTEA NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_form_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "kept_form_size" CHECK (octet_length("sealed") <= 270000)
);

CREATE INDEX "kept_form_expires_at_idx" ON "kept_form"("expires_at");
CREATE INDEX "kept_form_address_idx" ON "kept_form"("address");
ALTER TABLE "kept_form" ADD CONSTRAINT "kept_form_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
