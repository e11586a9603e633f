-- Few among many: what the provider said no to, and what it is asked about when its time has run out.
create index instruction_failed on payment.instruction (county, payment_id) where state = 'failed';
drop index payment.payment_unanswered;
create index payment_unanswered on payment.payment (county, expires_at) where state in ('asked', 'closed');
