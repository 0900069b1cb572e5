-- The same records as in the forms.
insert into bench_partner
select id, data::jsonb ->> 'code', data::jsonb ->> 'subject'
from docket_record where form = 'bench-01';

insert into bench_order
select id, d ->> 'code', d ->> 'subject', d ->> 'status', d ->> 'region',
  (d -> 'partner' ->> 'id')::uuid, (d ->> 'quantity')::integer, (d ->> 'due')::date,
  (d ->> 'urgent')::boolean, d ->> 'remark', (d ->> 'amount')::numeric,
  creator_id, unit_code, created_at
from (select r.*, r.data::jsonb as d from docket_record r where form = 'bench-02') r;

insert into bench_order_line
select r.id, l.place, l.line ->> 'item', (l.line ->> 'quantity')::integer,
  (l.line ->> 'price')::numeric, (l.line ->> 'amount')::numeric
from docket_record r,
  jsonb_array_elements(r.data::jsonb -> 'lines') with ordinality as l (line, place)
where form = 'bench-02';

insert into bench_middle
select id, (d ->> 'amount')::numeric, (d ->> 'due')::date, unit_code, creator_id
from (select r.*, r.data::jsonb as d from docket_record r where form = 'bench-03') r;

insert into bench_created
select id, d ->> 'code', d ->> 'subject', d ->> 'status', d ->> 'region',
  (d -> 'partner' ->> 'id')::uuid, (d ->> 'quantity')::integer, (d ->> 'due')::date,
  (d ->> 'urgent')::boolean, d ->> 'remark', (d ->> 'amount')::numeric,
  creator_id, unit_code, created_at
from (select r.*, r.data::jsonb as d from docket_record r where form = 'bench-20') r
