import type { Answer, Item } from '#api/contract.ts'
import { desk } from '#kit/desk.ts'

export type Invitation = Item<'GET /api/invitations'>
export type InvitationAnswer = Answer<'GET /api/invitations/{id}'>

/** What is behind a link: the secret behind the #, which browsers send to no server. */
export const linkOf = (token: string): string => `${location.origin}${desk}/enroll#${token}`

export const isOpen = ({ state }: Pick<Invitation, 'state'>) => state === 'open' || state === 'full'
