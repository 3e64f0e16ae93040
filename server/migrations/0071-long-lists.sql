-- Lists of half a million are read in their order until a page is full; before, all of them were sorted for each page.
drop index register_record_of;
create index register_record_of on register_record (kind, organization_id);
create index register_record_by_name on register_record (kind, name collate pinyin, id);
create index register_record_by_since on register_record (kind, since, id);
create index register_span_by_name on register_span (kind, name collate pinyin, record_id);
create index member_by_name on member (name collate pinyin, id) where merged_into is null and forgotten_at is null;

-- Names are sought by their letters: two Chinese ones make no trigram.
create index register_record_letters on register_record using gin (string_to_array(name, null));
create index member_letters on member using gin (string_to_array(name, null));
