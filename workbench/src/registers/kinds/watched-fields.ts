import type { KindDraft } from './register-kind.ts'

/** A list whose review and validity speak of fields it still has: what was taken out is asked for no more. */
export function watchedFields({ review, validity, ...kind }: KindDraft): KindDraft {
  const has = (code: string) => kind.form.fields.some((field) => field.code === code)
  return {
    ...kind,
    ...(review && {
      review: { ...review, confirm: review.confirm.filter(has), renew: review.renew.filter(has) },
    }),
    ...(validity && has(validity.field) && { validity }),
  } as KindDraft
}
