-- A route in want of a road pauses, and one that is driven no more is closed; neither is lost.
alter table network.route
  add column state text not null default 'active' check (state in ('active', 'paused', 'closed'));
alter table network.route alter column state drop default;
