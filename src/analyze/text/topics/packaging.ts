import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const PACKAGING_TOPICS: TopicDefinition[] = [
  {
    id: 'packaging/condition',
    area: 'packaging',
    label: { en: 'Packaging', ko: '포장 상태', zh: '包装', ja: '梱包・包装' },
    seeds: {
      en: seeds(
        `packaging, packed, package quality, packing, bubble wrap, wrapped, wrapping, box was, the box, the seal, gift wrap, gift box, unsealed, sealed, padding, spilt, lid`,
      ),
      ko: seeds(
        `포장, 포장상태, 포장 상태, 박스 상태, 상자, 뽁뽁이, 완충재, 에어캡, 비닐, 밀봉, 선물포장, 박스가, 박스도, 용기, 스티로폼, 아이스팩, 포장도`,
      ),
      zh: seeds(
        `包装, 包裹, 外包装, 盒子, 箱子, 纸箱, 泡沫, 打包, 气泡膜, 密封, 礼盒, 包的, 餐盒, 外壳包, 冰袋, 泡沫箱, 洒`,
      ),
      ja: seeds(
        `梱包, 包装, パッケージ, 緩衝材, プチプチ, 封筒, ラッピング, 段ボール, ダンボール, 外箱, 密封, ふた, フタ, 蓋が, こぼれて, 保冷`,
      ),
    },
  },
  {
    id: 'packaging/excessive',
    area: 'packaging',
    leaning: -1,
    label: { en: 'Too much packaging', ko: '과대 포장', zh: '过度包装', ja: '過剰包装' },
    seeds: {
      en: seeds(
        `excessive packaging, too much packaging, wasteful packaging, unnecessary packaging, so much plastic, too much plastic, packaging waste`,
      ),
      ko: seeds(`과대포장, 과대 포장, 과포장, 포장이 너무 많, 포장 쓰레기, 쓰레기가 너무 많, 비닐이 너무 많`),
      zh: seeds(`过度包装, 包装过度, 包装浪费, 包装太多, 包装不环保`),
      ja: seeds(`過剰包装, 過剰な包装, 過剰梱包, 過剰な梱包, 箱が大きすぎ, ゴミが多`),
    },
  },
]
