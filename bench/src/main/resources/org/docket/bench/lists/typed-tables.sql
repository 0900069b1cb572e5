-- The yardstick of ./docket bench lists: what somebody would make by hand for these forms alone,
-- with a type for every column and the indexes that the measured queries need.

drop table if exists bench_audit, bench_created_line, bench_created, bench_participant,
  bench_middle, bench_order_line, bench_order, bench_partner;

create table bench_partner (
  id uuid primary key,
  code varchar(40) not null unique,
  subject varchar(100) not null
);

create table bench_order (
  id uuid primary key,
  code varchar(40) not null unique,
  subject varchar(100) not null,
  status varchar(20) not null,
  region varchar(10) not null,
  partner_id uuid not null references bench_partner,
  quantity integer not null,
  due date not null,
  urgent boolean not null,
  remark text,
  amount numeric(14, 2) not null,
  creator_id uuid not null,
  unit_code varchar(20) not null,
  created_at timestamptz not null
);

create table bench_order_line (
  order_id uuid not null references bench_order,
  place integer not null,
  item varchar(60) not null,
  quantity integer not null,
  price numeric(14, 2) not null,
  amount numeric(14, 2) not null,
  primary key (order_id, place)
);

create table bench_participant (
  order_id uuid not null,
  person_id uuid not null,
  primary key (order_id, person_id)
);

-- Of one record in twenty, for sums by unit and month.
create table bench_middle (
  id uuid primary key,
  amount numeric(14, 2) not null,
  due date not null,
  unit_code varchar(20) not null,
  creator_id uuid not null
);

-- What is created while it is measured.
create table bench_created (like bench_order including all);
create table bench_created_line (like bench_order_line including all);
create table bench_audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  record_id uuid not null,
  kind varchar(60) not null,
  actor uuid not null,
  content text not null
);
