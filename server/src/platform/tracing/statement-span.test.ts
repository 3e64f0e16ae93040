import { expect, it } from 'vitest'
import { statementSpan } from './statement-span.ts'

it.each([
  ['select "id" from "person" where "id" = $1', 'select person'],
  ['select * from jsonb_array_elements($1) x join area a on true', 'select'],
  ['with a as (insert into session_scope values ($1)) select 1 from session', 'insert session_scope'],
  ['select id from session where id = $1 for update of session', 'select session'],
  ['insert into "balance" as b values ($1) on conflict do update set amount = $2', 'insert balance'],
  ['update "sign_in" set "last_used_at" = now()', 'update sign_in'],
  ['delete from verification where value = $1', 'delete verification'],
  ['begin; set local plan_cache_mode = force_generic_plan', 'begin'],
  ['commit', 'commit'],
])('calls “%s” “%s”', (text, name) => {
  expect(statementSpan(text, undefined).name).toBe(name)
})
