import type { Answer } from '#api/contract.ts'

/** What a link asks of whoever enrolls by it. */
export type EnrollPageData = NonNullable<Answer<'POST /api/enrollment-form'>['page']>
