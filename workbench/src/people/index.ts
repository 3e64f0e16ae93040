export { RecentActs } from './acts/recent-acts.tsx'
