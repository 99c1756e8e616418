-- The catalogue answers an import that was to fill a release, also when there was nothing to fill; that another version
-- appeared is no answer any more. Imports that completed before are of unknown outcome.
alter table import_job
    drop column known_release_version,
    add column outcome text check (outcome in ('CREATED', 'FILLED', 'NOTHING_TO_FILL'));
update import_job set outcome = 'CREATED' where state = 'COMPLETED' and mode = 'CREATE';
