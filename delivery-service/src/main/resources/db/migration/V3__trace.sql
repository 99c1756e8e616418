-- What the store answers belongs to the trace of who had the release shipped.
alter table delivery add column traceparent text; -- W3C trace context; null outside any trace
