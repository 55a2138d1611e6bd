-- What a job last saw, so that the next export can be compared with it: headers and shapes of columns, codes where a column
-- is mapped as codes and the job knows them, counts of people. No other value of a record.
create table stored.sight (load_id integer not null, people bigint, people_known bigint);
create table stored.sight_column (
  load_id integer not null, header varchar not null, position integer not null, mapped varchar, shape varchar not null,
  unknown_codes integer not null       -- distinct values the job gives no code
);
create table stored.sight_code (load_id integer not null, header varchar not null, code varchar not null);

-- Data-quality checks: counts of each run, whatever the thresholds are; the newest run's by month besides.
create table stored.quality_result (
  run_id integer not null, check_id varchar not null, job varchar not null, numerator bigint not null,
  denominator bigint not null, failed boolean not null  -- the check itself could not be made
);
create table stored.quality_month (
  check_id varchar not null, job varchar not null, month varchar not null, numerator bigint not null, denominator bigint not null
);
