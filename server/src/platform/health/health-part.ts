import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { extensionPoint } from '../extension-point.ts'
import type { Locale } from '../locale.ts'
import type { EndpointPlatform } from '../platform.ts'

/** All is well, somebody should look at it soon, somebody must look at it now. */
export const lights = ['green', 'yellow', 'red'] as const
export type Light = (typeof lights)[number]

/**
 * How a part is. Its words stand in the locales under `health.CODE`, and under `health.CODE.advice` what to do where
 * it is not green.
 */
export interface Finding {
  light: Light
  code: string
  /** A word may be given by language. */
  params?: Record<string, string | number | Record<Locale, string>>
}

/** A part of the platform that an administrator is told of in words; what it is called stands under `health.NAME`. */
export interface HealthPart {
  name: string
  read(db: Kysely<Database>, platform: Pick<EndpointPlatform, 'clock' | 'config' | 'disk'>): Promise<Finding>
}

export const healthParts = extensionPoint<HealthPart>('parts of the platform that can be well')
