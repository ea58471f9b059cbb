import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const QUALITY_TOPICS: TopicDefinition[] = [
  {
    id: 'quality/defect',
    area: 'quality',
    leaning: -1,
    label: { en: 'Defect', ko: '불량·하자', zh: '质量问题', ja: '不良・故障' },
    seeds: {
      en: seeds(
        `defective, defect, faulty, broken, malfunction, stopped working, doesn't work, does not work, doesnt work, didn't work, did not work, won't turn on, wont turn on, won't charge, not charging, dead on arrival, fell apart, falls apart, broke after, broke within, scratch, scratched, stain, hole in, torn, cracked, crack, leaks,
        leaking, missing button, came off, ripped, snapped, frayed, wobbles, fell off, strap`,
      ),
      ko: seeds(
        `불량, 하자, 고장, 고장나, 작동 안, 작동이 안, 작동안, 망가, 부러, 흠집, 스크래치, 기스, 찍힘, 까짐, 얼룩, 이염, 구멍, 뜯어, 터짐, 터져, 찢어, 실밥, 벌어, 안 켜져, 안켜져, 전원이 안, 충전이 안, 충전 안, 녹슬, 녹이, 물이 새, 물이 샙, 누수, 깨진, 오작동, 접촉불량`,
      ),
      zh: seeds(
        `质量问题, 有问题, 坏了, 坏的, 瑕疵, 划痕, 次品, 残次, 故障, 破洞, 开线, 脱线, 线头, 掉色, 褪色, 起球, 漏水, 漏液, 漏电, 不能用, 用不了, 充不进, 充不上, 开不了机, 不工作, 失灵, 裂了, 裂开, 断了, 生锈, 污渍, 翻新, 花屏, 坏点, 就坏, 毛病, 松动, 异响`,
      ),
      ja: seeds(
        `不良, 不良品, 初期不良, 故障, 壊れ, 動かな, 動作しな, 欠陥, 傷が, キズ, 汚れ, シミ, ほつれ, 破れ, 穴が, 割れ, ヒビ, 電源が入ら, 充電でき, 充電されな, 充電しな, 使えなくな, 錆び, サビ, 漏れ, 剥が, はがれ, 外れ, 折れ, 使い物にな`,
      ),
    },
  },
  {
    id: 'quality/durability',
    area: 'quality',
    label: { en: 'Durability', ko: '내구성', zh: '耐用性', ja: '耐久性' },
    seeds: {
      en: seeds(
        `durable, durability, sturdy, long lasting, long-lasting, lasts long, lasted, wear and tear, wore out, flimsy, fragile, well made, well-made, well built, held up, holds up, battery life, battery`,
      ),
      ko: seeds(
        `내구성, 튼튼, 견고, 오래 쓰, 오래가, 오래 가, 금방 망가, 금방 고장, 약해요, 부실, 수명, 배터리, 한 달만에, 한달만에, 일주일만에 고장, 짱짱하`,
      ),
      zh: seeds(
        `耐用, 结实, 牢固, 坚固, 不耐用, 不结实, 寿命, 用了一个月, 用了几天, 没几天就, 没多久就, 用了没多久, 电池, 续航, 待机, 经久`,
      ),
      ja: seeds(
        `耐久性, 丈夫, 頑丈, 長持ち, 寿命, すぐ壊れ, すぐに壊れ, ヶ月で壊れ, か月で壊れ, 年で壊れ, バッテリー, 電池, もろい, 脆い, 持ちが`,
      ),
    },
  },
  {
    id: 'quality/material',
    area: 'quality',
    label: { en: 'Material and finish', ko: '품질·소재·마감', zh: '材质做工', ja: '品質・素材' },
    seeds: {
      en: seeds(
        `material, fabric, build quality, craftsmanship, stitching, seam, finish, texture, cotton, polyester, leather, cheaply made, feels cheap, thin material, see through, see-through, itchy, soft, solid, well made, sturdy`,
      ),
      ko: seeds(
        `품질, 퀄리티, 소재, 재질, 마감, 원단, 박음질, 재봉, 질감, 촉감, 싼티, 고급스, 허접, 조잡, 비침, 비쳐, 보풀, 두께, 두껍, 얇아, 얇고, 감촉, 질이, 물건은, 물건이, 제품은, 상품이, 상품은`,
      ),
      zh: seeds(
        `质量, 材质, 做工, 面料, 布料, 手感, 质感, 品质, 用料, 粗糙, 劣质, 厚实, 很薄, 太薄, 柔软, 料子, 皮质, 工艺, 塑料感, 缩水, 对不上`,
      ),
      ja: seeds(
        `品質, 質が, 素材, 生地, 縫製, 仕上げ, 質感, 手触り, 肌触り, 作りが, 造りが, 安っぽ, 高級感, クオリティ, 薄い, 薄っぺら, チープ, つくりが, 軽くて, 持ちやす, 色も, 洗って, 商品自体, ものは良, 中古`,
      ),
    },
  },
  {
    id: 'quality/size-fit',
    area: 'quality',
    label: { en: 'Size and fit', ko: '사이즈·핏', zh: '尺码', ja: 'サイズ感' },
    seeds: {
      en: seeds(
        `size, sizing, sizes, true to size, runs small, runs large, runs big, too small, too big, too tight, too large, too short, too long, fits, fit, fitted, didn't fit, does not fit, doesn't fit, petite, snug, loose, waist, sleeves`,
      ),
      ko: seeds(
        `사이즈, 핏, 치수, 기장, 정사이즈, 작아요, 커요, 꽉 끼, 꽉끼, 헐렁, 크게 나왔, 작게 나왔, 한치수, 한 치수, 허리가, 어깨가, 발볼, 발등, 오버핏, 길이가, 품이`,
      ),
      zh: seeds(
        `尺码, 尺寸, 码数, 大小, 偏大, 偏小, 太大, 太小, 大了, 小了, 合身, 合适, 显瘦, 显胖, 紧身, 太紧, 宽松, 版型, 码子, 大一码, 小一码, 合脚, 磨脚`,
      ),
      ja: seeds(
        `サイズ, 寸法, 着丈, 丈が, ぴったり, ピッタリ, きつい, キツ, ゆるい, 緩い, ブカブカ, ぶかぶか, 小さめ, 大きめ, フィット, 幅が, ウエスト, 着心地, 履き心地`,
      ),
    },
  },
  {
    id: 'quality/taste',
    area: 'quality',
    label: { en: 'Taste', ko: '맛', zh: '口味', ja: '味' },
    seeds: {
      en: seeds(
        `taste, tastes, tasted, tasty, delicious, flavor, flavour, flavorful, yummy, bland, tasteless, salty, too sweet, spicy, undercooked, overcooked, food was, the food, meal, dish, dishes, menu, burger, pizza, coffee, breakfast, dessert, sushi, lamb, curry, dosa, biryani, prawns, tart, soup, chicken, steak, fries, chips, noodles,
        rice, cold food, cooked, food`,
      ),
      ko: seeds(
        `맛있, 맛나, 맛없, 맛이, 맛은, 맛도, 맛 없, 존맛, 꿀맛, 마싯, 맛집, 짜요, 짜고, 싱거, 느끼, 매워, 맵고, 달아요, 달달, 담백, 고소, 비려, 비린, 퍽퍽, 질겨, 눅눅, 바삭, 쫄깃, 음식, 요리, 메뉴, 조식, 커피, 국물, 양념, ^간이, 식감, 육즙, JMT, 고기, 간이,
        질기, 메뉴가, 면이, 반찬, 후식, 디저트, 치킨, 빵`,
      ),
      zh: seeds(
        `味道, 好吃, 难吃, 口味, 口感, 好喝, 难喝, 美味, 可口, 太咸, 太淡, 太油, 太辣, 太甜, 入味, 没味道, 菜品, 饭菜, 鲜嫩, 香脆, 汤, 米饭, 面条, 早餐, 咖啡, 不熟, 夹生, 油腻, 酥, 外焦里嫩, 不好吃, 牛肉, 甜品, 好食, 食材`,
      ),
      ja: seeds(
        `味が, 味は, 味も, 味わい, 美味し, おいし, 美味, うまい, 旨い, まずい, 不味, 甘すぎ, 辛すぎ, しょっぱ, 塩辛, 薄味, 風味, 食感, 料理, 朝食, 夕食, ランチ, コーヒー, メニュー, 後味, 飲みやす, 食べやす, うまか, 麺, スープ, 唐揚げ, ご飯, 刺身,
        焼きたて, ぬるい, 冷めた, 熱々, 朝ごはん, デザート`,
      ),
    },
  },
  {
    id: 'quality/freshness',
    area: 'quality',
    label: { en: 'Freshness', ko: '신선도·온도', zh: '新鲜度', ja: '鮮度・温度' },
    seeds: {
      en: seeds(
        `fresh, freshness, stale, rotten, moldy, mouldy, expired, expiration date, expiry, spoiled, cold food, food was cold, arrived cold, came cold, lukewarm, soggy, melted, food poisoning`,
      ),
      ko: seeds(
        `신선, 싱싱, 유통기한, 상했, 상한, 썩, 곰팡이, 쉰내, 시들, 식어서, 식어 있, 다 식, 차갑게, 뜨끈, 따끈, 녹아서, 녹아 있, 불어서, 불어 터, 해동, 냉동, 변질, 머리카락 나, 이물질 나, 탈이 났, 배탈, 식중독, 미지근`,
      ),
      zh: seeds(
        `新鲜, 不新鲜, 过期, 变质, 发霉, 烂了, 烂的, 坏果, 馊, 保质期, 生产日期, 凉了, 都凉, 冷了, 冰的, 还热, 热乎, 化了, 坨了, 临期, 蔫`,
      ),
      ja: seeds(
        `新鮮, 鮮度, 賞味期限, 消費期限, 腐っ, カビ, 傷んで, 冷めて, 冷たくな, 温かい状態, 溶けて, しなびて, 期限切れ, 伸びて`,
      ),
    },
  },
  {
    id: 'quality/portion',
    area: 'quality',
    label: { en: 'Amount and portion', ko: '양·구성', zh: '分量', ja: '量・ボリューム' },
    seeds: {
      en: seeds(
        `portion, portions, portion size, serving size, small amount, quantity, generous amount, not enough food, half empty`,
      ),
      ko: seeds(
        `양이 적, 양이 많, 양도 많, 양도 적, 양은, 양이 너무, 푸짐, 넉넉, 용량, 창렬, 양이 줄, 양 많, 양 적, 건더기, 인분, 구성이, 구성도, 개수`,
      ),
      zh: seeds(
        `分量, 份量, 量大, 量少, 量足, 量太少, 量很足, 量有点少, 太少, 好少, 不够吃, 够吃, 料足, 肉少, 菜量, 量也, 缺斤少两, 缺斤短两, 足斤`,
      ),
      ja: seeds(`量が, 量も, ボリューム, 内容量, 少なすぎ, 大盛, たっぷり, 少なめ, 多め, 個数, 大盛り, 量が減`),
    },
  },
  {
    id: 'quality/as-described',
    area: 'quality',
    label: { en: 'As described', ko: '설명·사진과 일치', zh: '与描述相符', ja: '説明・写真との一致' },
    seeds: {
      en: seeds(
        `as described, not as described, as pictured, as advertised, not as advertised, different from the picture, looks different, misleading, false advertising, not what i ordered, not what i expected, color is different, colour is different, color was, fake, counterfeit, authentic, knockoff, genuine, what i ordered, what came,
        not the one, looks nothing like`,
      ),
      ko: seeds(
        `사진과 다르, 사진이랑 다르, 사진과 달, 사진이랑 달, 사진하고 다르, 실물, 화면과 다, 화면이랑, 색상이, 색감, 색깔이, 설명과 다, 설명이랑, 광고와 다, 광고랑 다, 과장광고, 과장 광고, 허위광고, 허위 광고, 정품, 가품, 짝퉁, 생각했던 것과, 생각보다, 이미지와 다, 상세페이지`,
      ),
      zh: seeds(
        `与描述, 和描述, 描述不符, 描述一致, 描述相符, 图片, 实物, 色差, 颜色, 货不对板, 不一样, 虚假宣传, 与图, 和图, 正品, 假货, 假的, 仿品, 山寨, 宣传, 照骗, 名不副实`,
      ),
      ja: seeds(
        `写真と違, 画像と違, 説明と違, 記載と違, 商品説明, イメージと違, 思っていたのと違, 写真通り, イメージ通り, 説明通り, 色味, 色が違, 色合い, 広告と違, 広告と全然, 誇大広告, 偽物, 本物, 正規品, 表記と`,
      ),
    },
  },
  {
    id: 'quality/effect',
    area: 'quality',
    label: { en: 'Effect and results', ko: '효과·성능', zh: '效果', ja: '効果' },
    seeds: {
      en: seeds(
        `effective, ineffective, no effect, no difference, saw results, irritation, breakout, moisturizing, smell, scent, fragrance, sound quality, picture quality, performance is, workout*, helped me, does the job, works wonders, treatments, best tool, accurate`,
      ),
      ko: seeds(
        `효과, 효능, 보습, 발림, 흡수, 자극, 트러블, 피부, 촉촉, 향이, 향도, 향은, 냄새, 성능, 음질, 화질, 흡입력, 세정력, 지속력, 커버력, 발색, 정확해, 정확하, 정확도, 인식률, 도움이 됐, 도움 됐, 시간 절약`,
      ),
      zh: seeds(
        `效果, 没效果, 有效, 没用, 管用, 吸收, 保湿, 滋润, 过敏, 皮肤, 香味, 气味, 异味, 刺鼻, 音质, 画质, 性能, 功效, 去污, 清洁力, 刺激, 味道大, 准确, 很准, 科学, 太香了, 省时间, 提高效率`,
      ),
      ja: seeds(
        `効果, 効き, 効い, 効か, 保湿, 潤い, 刺激, 肌荒れ, 肌に, 香り, 匂い, 臭い, 臭く, 音質, 画質, 性能, 吸引力, 洗浄力, 発色, 使用感, 実感, 残業が, 時間が減, 短縮, 正確, 精度`,
      ),
    },
  },
  {
    id: 'quality/content',
    area: 'quality',
    label: { en: 'Content and fun', ko: '콘텐츠·재미', zh: '内容与乐趣', ja: '内容・面白さ' },
    seeds: {
      en: seeds(
        `story, storyline, plot, graphics, gameplay, levels, characters, fun, boring, entertaining, addictive, addicting, episode, season, music, puzzle, repetitive, boosters, coach, lessons`,
      ),
      ko: seeds(
        `콘텐츠, 컨텐츠, 스토리, 그래픽, 재밌, 재미, 노잼, 꿀잼, 작품, 애니, 영화, 드라마, 자막, 더빙, 신작, 회차, 시즌, 레벨, 난이도, 캐릭터, 연출, 음악, 게임, 일러스트, bgm, 사운드, 매칭, 밸런스, 보스, 강의, 콘텐츠가`,
      ),
      zh: seeds(
        `内容, 剧情, 画面, 玩法, 好玩, 无聊, 关卡, 难度, 角色, 电影, 电视剧, 字幕, 资源, 故事, 情节, 文笔, 游戏, 音乐, 印刷, 课程, 老师讲, 配音, 抽卡, 地图, 训练计划, 文档`,
      ),
      ja: seeds(
        `ストーリー, グラフィック, 面白, おもしろ, つまらな, ステージ, レベル, 難易度, キャラ, パズル, 映画, アニメ, 字幕, 作品, 曲, 暇つぶし, ハマ, イベント, 音楽, bgm, レッスン, 先生, 泣ける`,
      ),
    },
  },
]
