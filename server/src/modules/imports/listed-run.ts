import Type, { type Static } from 'typebox'
import type { ListRequest } from '#engines/lists/list-request'
import { sentence } from '#platform/locale'
import { Choice, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import type { ListedRun } from './import-list.store.ts'
import { importStates } from './import-states.ts'

/** A run as a list shows it, without its findings. */
export const ListedRunSchema = Type.Object({
  id: Uuid,
  kind: Type.String(),
  state: Choice(importStates),
  organizationId: Id,
  unitName: Type.String(),
  evidenceId: Uuid,
  fileName: Type.String(),
  by: Type.String(),
  mine: Type.Boolean(),
  startedAt: Moment,
  total: Type.Integer(),
  done: Type.Integer(),
  recorded: Type.Integer(),
  leftOver: Type.Integer(),
  failure: Nullable(Type.String({ description: 'Why it broke off, in words' })),
})

export const presentListed = (
  run: ListedRun,
  { actor, messages: { locale } }: Pick<ListRequest<unknown>, 'actor' | 'messages'>,
): Static<typeof ListedRunSchema> => ({
  ...run,
  startedAt: run.createdAt.toISOString(),
  mine: run.startedBy === actor.id,
  failure: run.state === 'failed' && run.failureCode ? sentence(locale, run.failureCode) : null,
})
