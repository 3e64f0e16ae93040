import { useParams } from 'react-router'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type Sheet = Answer<'GET /api/collection-sheets/{id}'>
export type Known = Sheet['known'][string]

export const useSheet = (id: string) => useRead('GET /api/collection-sheets/{id}', { params: { id } })

/** The sheet of the address. */
export const useOpenSheet = () => useSheet(useParams().id ?? '')
