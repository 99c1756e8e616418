-- A lease's token is never used again, not even after its work was done and planned anew: a worker that slept through all of
-- that would otherwise hold a token that is good once more (found by the simulation, docs/simulation.md).
create sequence due_work_token;
select setval('due_work_token', 1000000000); -- above every token there is

-- Work goes on in the trace of who asked for it.
alter table due_work add column traceparent text; -- W3C trace context; null outside any trace
