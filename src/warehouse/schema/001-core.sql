-- The core. Rows are stored as their file gave them, with the load they came by and their record number in it;
-- what is current is a view (002-current.sql). Plain types only: the same tables stand on PostgreSQL.

create schema stored;

create table stored.meta (name varchar primary key, value varchar not null);

create sequence stored.run_id;
create table stored.run (
  run_id integer primary key,
  started_at timestamp not null,
  finished_at timestamp,
  code_version varchar not null,
  outcome varchar
);

-- One row a file that was accepted under one job; read = accepted + quarantined holds for every row. A load is known by
-- job, file_hash, job_hash (the job and what it takes from the workspace) and adapter; a superseded one has no rows left.
create sequence stored.load_id;
create table stored.load (
  load_id integer primary key,
  run_id integer not null,
  job varchar not null,
  feed varchar not null,
  file_name varchar not null,
  file_hash varchar not null,
  job_hash varchar not null,
  adapter varchar not null,
  lane varchar not null,               -- duckdb | csv-parse
  id_space varchar,
  mode varchar not null,               -- snapshot | append | window
  export_date date,
  covers_from date,
  covers_to date,
  covers_programs varchar,             -- JSON list; null = all
  records_read bigint not null,
  records_accepted bigint not null,
  records_quarantined bigint not null,
  records_excluded bigint not null,    -- the part of quarantine that the job left out on purpose
  superseded boolean not null default false, -- the same file under an older job or adapter
  gone boolean not null default false        -- the file is no longer among the job's files
);

-- Append jobs only: what names each accepted record, so that a newer file's record takes the place of an older one's.
create table stored.record_key (load_id integer not null, record bigint not null, key uuid not null);

-- The record itself is encrypted under the workspace's key; nothing here holds a value from it.
create table stored.quarantine (
  load_id integer not null,
  record bigint not null,              -- counted from 1, the header not counted
  line bigint not null,                -- physical line the record starts on, counted from 1
  field varchar,                       -- the job's header, null when the whole record is malformed
  code varchar not null,
  reason varchar not null,
  declared boolean not null,           -- left out by the job's own exclude rule
  sealed blob
);

create table stored.finding (
  load_id integer,                     -- null: a finding over several loads
  job varchar,
  code varchar not null,
  severity varchar not null,           -- note | warning
  records bigint,
  message varchar not null
);

-- Everybody with an id in any export. The set keys are for telling sets of people apart, never published.
create table stored.person (
  person integer primary key,
  hash uuid not null,                  -- one row each; intake sees to it, and an index would double the cost
  id_space varchar not null,
  set_key_a bigint not null,
  set_key_b bigint not null
);

create table stored.person_detail (load_id integer not null, record bigint not null, person integer not null, birth_year smallint, zip_region varchar);
create table stored.person_characteristic (load_id integer not null, record bigint not null, person integer not null, name varchar not null, value varchar not null);

create table stored.episode (
  load_id integer not null, record bigint not null, episode_key uuid, person integer not null, program varchar not null,
  site varchar, referred date, opened date not null, closed date, reason varchar
);
create table stored.episode_exit (load_id integer not null, record bigint not null, episode_key uuid not null, closed date not null, reason varchar);

create table stored.contact (
  load_id integer not null, record bigint not null, contact_key uuid, person integer not null, program varchar not null,
  site varchar, started_at timestamp not null, minutes decimal(9, 2), kind varchar not null, mode varchar,
  status varchar not null, worker uuid, session_key uuid
);
create table stored.session (
  load_id integer not null, record bigint not null, session_key uuid, program varchar not null, site varchar,
  started_at timestamp not null, minutes decimal(9, 2), activity varchar, head_count integer, facilitators integer
);
create table stored.call (
  load_id integer not null, record bigint not null, call_key uuid, caller integer, program varchar not null, site varchar,
  started_at timestamp not null, real_call boolean, answered boolean, abandoned boolean, wait_seconds decimal(9, 1),
  talk_minutes decimal(9, 2), type varchar, transfer varchar, distress_before smallint, distress_after smallint, satisfied boolean
);
-- code null: the totals of the interval; otherwise the calls given that code.
create table stored.call_count (
  load_id integer not null, record bigint not null, program varchar not null, site varchar, started_at timestamp not null,
  code varchar, offered integer, answered integer, abandoned integer, coded integer, calls integer
);

create table stored.assessment (
  load_id integer not null, record bigint not null, assessment integer not null, person integer, program varchar, site varchar,
  instrument varchar not null, variant varchar not null, occasion integer, taken date, elapsed_days decimal(12, 4),
  respondent varchar not null, mode varchar, language varchar
);
create table stored.response (load_id integer not null, record bigint not null, assessment integer not null, item smallint not null, value decimal(9, 3));
