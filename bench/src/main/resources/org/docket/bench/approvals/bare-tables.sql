-- The yardstick of ./docket bench approvals: what somebody would make by hand for this one flow.
create table request (
  id uuid primary key, subject varchar(200) not null, office varchar(20) not null, customer varchar(200) not null,
  phone varchar(40), kind varchar(20) not null, amount numeric(14, 2) not null, quantity integer, due date,
  urgent boolean not null, remark text, state varchar(20) not null, creator varchar(40) not null,
  version integer not null, created_at timestamptz not null);
create table task (
  id uuid primary key, request_id uuid not null references request, step varchar(20) not null,
  assignee varchar(40) not null, opened_at timestamptz not null, closed_at timestamptz, outcome varchar(20));
create table event (
  id uuid primary key, request_id uuid not null references request, at timestamptz not null,
  actor varchar(40) not null, kind varchar(40) not null, data text not null);
create index request_customer on request (customer);
create index request_amount on request (amount);
create index request_creator on request (creator, id);
create index task_inbox on task (assignee, opened_at) where closed_at is null;
create index task_request on task (request_id);
create index event_request on event (request_id)
