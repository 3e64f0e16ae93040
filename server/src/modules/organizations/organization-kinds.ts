export const organizationKinds = [
  'association',
  'society',
  'institution',
  'enterprise',
  'school',
  'museum',
  'department',
  'media',
] as const
export const organizationLevels = ['region', 'league', 'banner', 'town', 'village', 'none'] as const

export type OrganizationKind = (typeof organizationKinds)[number]
export type OrganizationLevel = (typeof organizationLevels)[number]
