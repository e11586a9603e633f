-- The rules as before, with less text for PostgreSQL to read whenever packs are set aside.
alter table inventory.reservation
  drop constraint reservation_state_check,
  drop constraint reservation_check,
  add constraint reservation_state_check check (
    (state ~ '^(held|kept)$' and ended_at is null) or (state ~ '^(released|taken)$' and ended_at is not null));
