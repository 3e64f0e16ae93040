import { join } from 'node:path'

/** Where the parts of the embedded database lie inside its folder. */
export const placesIn = (dataFolder: string) => ({
  cluster: join(dataFolder, 'cluster'),
  password: join(dataFolder, 'password'),
  platformPassword: join(dataFolder, 'platform-password'),
  log: join(dataFolder, 'postgres.log'),
  holder: join(dataFolder, 'holder.pid'),
})
