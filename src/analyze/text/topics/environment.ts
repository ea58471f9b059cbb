import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const ENVIRONMENT_TOPICS: TopicDefinition[] = [
  {
    id: 'environment/cleanliness',
    area: 'environment',
    label: { en: 'Cleanliness', ko: '청결·위생', zh: '卫生', ja: '清潔さ' },
    seeds: {
      en: seeds(
        `clean, dirty, filthy, hygiene, hygienic, cleanliness, spotless, bed bugs, bedbugs, cockroach, cockroaches, mold, mould, dusty, dust, stained, smelly, sanitary, hair in, bugs in, roach, roaches`,
      ),
      ko: seeds(
        `청결, 위생, 깨끗, 더럽, 더러, 지저분, 벌레, 바퀴벌레, 곰팡이, 화장실, 청소, 얼룩, 냄새나, 찌든, 파리가, 냄새 배, 냄새 뱀, 하수구`,
      ),
      zh: seeds(
        `干净, 卫生, 脏, 很脏, 太脏, 蟑螂, 虫子, 头发, 苍蝇, 灰尘, 霉味, 不干净, 不卫生, 整洁, 打扫, 异物, 床单, 毛巾, 厕所, 洗手间`,
      ),
      ja: seeds(
        `清潔, 不潔, 汚い, 汚れて, ゴキブリ, 虫が, 髪の毛, ほこり, 埃, カビ, 掃除, 衛生, トイレ, シーツ, 清掃, 異物, 綺麗に`,
      ),
    },
  },
  {
    id: 'environment/noise',
    area: 'environment',
    label: { en: 'Noise', ko: '소음', zh: '噪音', ja: '騒音' },
    seeds: {
      en: seeds(
        `noise, noisy, loud, quiet, soundproof, thin walls, could hear, peaceful, loud music, earplugs, couldn't sleep, all night`,
      ),
      ko: seeds(
        `소음, 시끄러, 시끄럽, 조용, 방음, 층간소음, 소리가 커, 소리가 크, 정숙, ^고요, 시끌, 쿵쿵, 방음이, 소리 때문에, 옆방`,
      ),
      zh: seeds(
        `噪音, 很吵, 太吵, 吵, 吵闹, 嘈杂, 隔音, 安静, 噪声, 声音大, 声音很大, 声音太大, 静音, 睡不着, 半夜, 噪`,
      ),
      ja: seeds(
        `騒音, うるさ, 静か, 防音, 音が大き, 音がうるさ, 話し声, 隣の音, 静音, 音が気に, いびき, 隣の, 壁が薄, 足音, 眠れ, 寝不足, 音もず`,
      ),
    },
  },
  {
    id: 'environment/atmosphere',
    area: 'environment',
    label: { en: 'Atmosphere and interior', ko: '분위기·인테리어', zh: '环境氛围', ja: '雰囲気・内装' },
    seeds: {
      en: seeds(
        `atmosphere, ambiance, ambience, decor, interior, vibe, cozy, view, views, seating, music was, lighting, furniture, terrace`,
      ),
      ko: seeds(
        `분위기, 인테리어, 뷰, 전망, 감성, 아늑, 음악, 조명, 좌석, 자리가, 테이블, 매장, 공간, 경치, 야경, 루프탑, 자리도, 창가, 로비, 환기, 실내, 야외, 놀이방`,
      ),
      zh: seeds(
        `环境, 氛围, 装修, 装潢, 风景, 景色, 位子, 座位, 空间, 情调, 灯光, 店面, 优雅, 温馨, 大堂, 视野, 海景, 包间, 花园, 阳台, 湖景`,
      ),
      ja: seeds(
        `雰囲気, 内装, インテリア, 眺め, 景色, 店内, 照明, 落ち着, 居心地, 夜景, 個室, 露天風呂, 貸切, たばこ, タバコ, 煙草, テラス, 眺望`,
      ),
    },
  },
  {
    id: 'environment/location',
    area: 'environment',
    label: { en: 'Location and parking', ko: '위치·주차', zh: '位置与停车', ja: '立地・駐車場' },
    seeds: {
      en: seeds(
        `location, located, parking, close to, walking distance, near the, far from, station, subway, convenient location, hard to get to, downtown, airport`,
      ),
      ko: seeds(
        `위치, 주차, 주차장, 역에서, 역 근처, 접근성, 교통, 가까워, 가깝, 멀어, 찾아가기, 찾기 쉬, 찾기 힘, 발렛, 시내`,
      ),
      zh: seeds(`位置, 停车, 停车场, 地铁, 交通, 地段, 离车站, 离地铁, 好找, 难找, 市中心, 方便停车, 机场, 周边`),
      ja: seeds(`立地, 駐車場, 駅から, 駅近, アクセス, 場所が, 徒歩, 最寄り, 便利な場所, 空港, 行きにく`),
    },
  },
  {
    id: 'environment/comfort',
    area: 'environment',
    label: { en: 'Room and comfort', ko: '객실·편의시설', zh: '房间与设施', ja: '部屋・設備' },
    seeds: {
      en: seeds(
        `room, rooms, bed, beds, mattress, pillow, bathroom, shower, air conditioning, air conditioner, heating, hot water, elevator, spacious, cramped, amenities, pool, gym, facilities, seat, seats, leg room, legroom, towels, toilet*, low floor, corridor, spa, radiator, shuttle, wifi`,
      ),
      ko: seeds(
        `객실, 숙소, 호텔, 침대, 침구, 베개, 욕실, 샤워, 수압, 온수, 에어컨, 난방, 엘리베이터, 어메니티, 수영장, 조식, 시설, 뜨거운 물, ^방이, ^방은, ^방도, 룸, 히터, 온돌, 이불, 매트리스, 테라스, 와이파이가, 드라이기, 욕조`,
      ),
      zh: seeds(
        `房间, 床, 枕头, 浴室, 淋浴, 空调, 热水, 电梯, 设施, 酒店, 宾馆, 退房, 泳池, 健身房, 被子, 隔音, 洗漱, 客房, 房型, 接驳, 前台等`,
      ),
      ja: seeds(
        `部屋, ベッド, 枕, 浴室, お風呂, シャワー, エアコン, 暖房, エレベーター, アメニティ, 設備, 宿泊, ホテル, 旅館, チェックイン, チェックアウト, プール, 温泉, 客室`,
      ),
    },
  },
  {
    id: 'environment/waiting',
    area: 'environment',
    leaning: -1,
    label: { en: 'Waiting and crowds', ko: '대기·혼잡', zh: '排队等位', ja: '待ち時間・混雑' },
    seeds: {
      en: seeds(
        `waiting time, wait time, long line, long lines, queue, long wait, crowded, waited+minutes, waited+hours, waited an hour, waited over, waited for over, understaffed, packed with people, overbooked, check-in line, we sat, waited, to be seated, table for`,
      ),
      ko: seeds(
        `웨이팅, 대기시간, 대기 시간, 줄이 길, 줄 서, 줄서, 기다렸, 한참 기다, 사람이 너무 많, 붐비, 혼잡, 대기가, 대기줄, 시간 넘게 기다, 회전율, 웨이팅이, 기다리게, 분 기다, 시간 기다, 오픈런`,
      ),
      zh: seeds(
        `排队, 等位, 等座, 等了+分钟, 人太多, 人很多, 上菜慢, 上菜+慢, 拥挤, 等很久, 叫号, 排了, 拥堵, 取号, 过号`,
      ),
      ja: seeds(
        `待ち時間, 行列, 混雑, 混んで, 並ん, 待たされ, 待ちま, 待たな, 順番待ち, 提供が遅, 料理が来な, 時間待ち, 分待ち, 分待, 時間待, 並ぶ`,
      ),
    },
  },
]
