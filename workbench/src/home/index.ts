import { HomeOutlined } from '@ant-design/icons'
import { type Noun, screen } from '#shell/noun.ts'

export const home: Noun = {
  name: 'home',
  entry: { to: '/', icon: HomeOutlined, todo: ['returned', 'drafts'] },
  routes: [screen('', () => import('./home-page.tsx'), 'HomePage')],
}
