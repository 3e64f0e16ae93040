import { behind, lightScreen, type Noun, screen } from '#shell/noun.ts'

export const webhooks: Noun = {
  name: 'webhooks',
  needs: ['webhook.manage'],
  ways: [{ to: '/webhooks', word: 'title' }],
  routes: [
    behind(
      ['webhook.manage'],
      lightScreen('webhooks', () => import('./webhooks-page.tsx'), 'WebhooksPage', [
        screen(':id', () => import('./webhook-record.tsx'), 'WebhookRecord'),
      ]),
      lightScreen('webhook-messages/:id', () => import('./messages-page.tsx'), 'MessagesPage'),
    ),
  ],
}
