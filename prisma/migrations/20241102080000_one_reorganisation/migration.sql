-- One way for a reorganisation to take effect: bring_into_force moves units to the placements of the day and ends those merged.
DROP FUNCTION settle_placements(date);
DROP FUNCTION business_day();
ALTER TABLE unit_succession DROP CONSTRAINT unit_succession_other;

-- What the totals should be, from all facts: subjects, figures handed in without lists, bodies, meetings, members and cells.
CREATE OR REPLACE VIEW recomputed_unit_total AS
  SELECT unit_id, cycle_id, track, measure, day, sum(value)::int AS value FROM (
    SELECT subject.home_unit_id AS unit_id, subject.cycle_id, subject.track, m.measure, m.day, count(*)::int AS value
    FROM subject CROSS JOIN LATERAL subject_measures(subject) m GROUP BY 1, 2, 3, 4, 5
    UNION ALL
    SELECT line.unit_id, line.cycle_id, line.track, moved.measure, moved.day, moved.value
    FROM (SELECT later.unit_id, later.cycle_id, later.track, later AS later,
        lag(later) OVER (PARTITION BY later.cycle_id, later.unit_id, later.track ORDER BY later.ordinal) AS earlier
      FROM aggregate_return later) line
    CROSS JOIN LATERAL aggregate_moves(line.earlier, line.later) moved) counted
  GROUP BY 1, 2, 3, 4, 5
  UNION ALL
  SELECT state.unit_id, state.cycle_id, 'collective'::track, m.measure, first_of_days(), count(*)::int
  FROM recomputed_body_state state
  CROSS JOIN LATERAL body_measures(ROW(state.cycle_id, state.collective_id, state.unit_id, state.open, state.waiting, state.called_off)::body_state) m
  GROUP BY 1, 2, 4
  UNION ALL
  SELECT meeting.unit_id, meeting.cycle_id, 'collective', m.measure, m.day, count(*)::int
  FROM meeting CROSS JOIN LATERAL meeting_measures(meeting) m GROUP BY 1, 2, 4, 5
  UNION ALL
  SELECT held.cell_id, no_cycle(), 'partyMember', 'members', m.day, sum(m.value)::int
  FROM membership held CROSS JOIN LATERAL membership_measures(held) m GROUP BY 1, 5 HAVING sum(m.value) <> 0
  UNION ALL
  SELECT unit.id, no_cycle(), 'organisation', 'cells', m.day, sum(m.value)::int
  FROM unit CROSS JOIN LATERAL cell_measures(unit) m GROUP BY 1, 5 HAVING sum(m.value) <> 0;
