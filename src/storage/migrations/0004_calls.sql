-- Calls as their agents wrote them down; what callers told of themselves is not kept.
-- Times are milliseconds since the epoch.
create table calls (
  id integer primary key autoincrement,
  agent text not null,
  started_at integer not null,
  ended_at integer not null,
  -- ids of knowledge/calls.yaml, or '' where nothing was picked
  reason text not null,
  outcome text not null,
  note text not null,
  -- ids of the measures that were looked at, as JSON
  measures text not null,
  -- the colleague who goes on with it, '' for anybody; null where the call is settled
  handed_to text,
  taken_by text,
  -- what came of it
  answer text,
  done_at integer,
  unique (agent, started_at)
) strict;
create index calls_by_day on calls (started_at);
create index calls_in_queue on calls (done_at, id) where handed_to is not null;
