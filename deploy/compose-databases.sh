#!/usr/bin/env bash
# Run once by the postgres image: a database for each service, an owner that migrates, a runtime role that owns nothing.
set -euo pipefail
for database in catalog lifecycle dsp_sync import delivery video_metrics registry; do
  psql -v ON_ERROR_STOP=1 -v password="$POSTGRES_PASSWORD" -U postgres <<SQL
create role ${database}_owner login password :'password';
create role ${database}_app login password :'password';
create database ${database} owner ${database}_owner;
revoke all on database ${database} from public;
grant connect on database ${database} to ${database}_app;
SQL
done
