import type { TopicDefinition } from '../topic.ts'
export const SERVICE_TOPICS: TopicDefinition[] = [
  {
    id: 'delivery/fast',
    area: 'delivery',
    leaning: 1,
    label: { en: 'Fast delivery', ko: '빠른 배송', zh: '配送快', ja: '配送が早い' },
    seeds: {
      en: ['fast delivery', 'delivery+fast', 'shipping+fast'],
      ko: ['배송+빠르', '배송+빨랐', '배송+빨라'],
      zh: ['送货快', '配送+快'],
      ja: ['配送+早', '届+早'],
    },
  },
  {
    id: 'packaging/condition',
    area: 'packaging',
    label: { en: 'Packaging', ko: '포장 상태', zh: '包装', ja: '梱包' },
    seeds: { en: ['packaging', 'packed'], ko: ['포장'], zh: ['包装'], ja: ['梱包', '包装'] },
  },
]
