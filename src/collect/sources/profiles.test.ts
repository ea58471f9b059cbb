import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../test/shared/memory-file.ts'
import type { Piece } from '../feedback/piece.ts'
import { inspect } from './inspect.ts'
import { DEFAULT_LIMITS as limits } from './limits.ts'

/** Invented rows under the columns of each known export, and what they must become. */
const EXPORTS: [string, string, string, object][] = [
  [
    'google-play-console',
    'Package Name,App Version Code,App Version Name,Reviewer Language,Device,Review Submit Date and Time,Review Submit Millis Since Epoch,Review Last Update Date and Time,Review Last Update Millis Since Epoch,Star Rating,Review Title,Review Text,Developer Reply Date and Time,Developer Reply Millis Since Epoch,Developer Reply Text,Review Link',
    'dev.comet,12,1.2,ko,sky9,2026-01-01T00:00:00Z,1,2026-01-02T03:04:05Z,2,2,,자꾸 꺼져요,2026-01-03T00:00:00Z,3,고쳤습니다,https://play.google.com/apps/publish?account=1#ReviewDetailsPlace:p=dev.comet&reviewid=gp:AOqpXYZ',
    {
      nativeId: 'gp:AOqpXYZ',
      saidAt: Date.UTC(2026, 0, 2, 3, 4, 5),
      rating: { value: 2, min: 1, max: 5 },
      product: { kind: 'android', key: 'dev.comet' },
      reply: { text: '고쳤습니다', at: Date.UTC(2026, 0, 3) },
      version: '1.2',
      device: 'sky9',
      language: 'ko',
      attributes: { 'App Version Code': '12', 'Review Submit Date and Time': '2026-01-01T00:00:00Z' },
    },
  ],
  [
    'google-play-scraper',
    'reviewId,userName,userImage,content,score,thumbsUpCount,reviewCreatedVersion,at,replyContent,repliedAt,appVersion',
    '0f0e-1,Juno,https://img,Does the job,4,7,2.0,2026-02-03 04:05:06,Thank you,2026-02-04 00:00:00,2.1',
    {
      nativeId: '0f0e-1',
      verbatim: 'Does the job',
      saidAt: Date.UTC(2026, 1, 3, 4, 5, 6),
      author: { name: 'Juno' },
      reply: { text: 'Thank you', at: Date.UTC(2026, 1, 4) },
      version: '2.1',
      attributes: { thumbsUpCount: '7', reviewCreatedVersion: '2.0' },
    },
  ],
  [
    'app-store-scraper',
    'review_id,game,country,username,user_uri,version,rating,title,review,date,helpful_votes,content_type',
    '88123,Moss Maze,Canada,Pip,https://u/1,9,5,Calm,Soothing levels,2026-01-11 01:05:42-07:00,0,Application',
    {
      nativeId: '88123',
      title: 'Calm',
      saidAt: Date.UTC(2026, 0, 11, 8, 5, 42),
      product: { kind: 'ios', key: 'Moss Maze' },
      country: 'Canada',
    },
  ],
  [
    'avo-crawl',
    'APP_IMG,APP_NAME,USER,DATE,STAR,LIKE,COMMENT,OS',
    'https://i,달빛,민들레,2026-03-31 00:00:00+09:00,3,2,느려요,android',
    {
      nativeId: null,
      product: { kind: 'android', key: '달빛', name: '달빛' },
      saidAt: Date.UTC(2026, 2, 30, 15),
      attributes: { LIKE: '2' },
    },
  ],
  [
    'datafiniti',
    'id,dateAdded,name,asins,brand,categories,reviews.date,reviews.doRecommend,reviews.rating,reviews.text,reviews.title,reviews.username',
    'AVqX,2026-01-01T00:00:00Z,Lamp,B00INVENTD,Glow,Home,2026-01-05T00:00:00.000Z,TRUE,4,Bright enough,Nice,wren',
    {
      nativeId: null,
      product: { kind: 'asin', key: 'B00INVENTD', name: 'Lamp' },
      title: 'Nice',
      author: { name: 'wren' },
    },
  ],
  [
    'amazon',
    'asin,review_id,rating,title,body,author,date,country,verified,url,vine',
    'B00INVENTE,R1AB,5.0 out of 5 stars,Great,Fits well,Ola,"Reviewed in Japan on October 3, 2026",JP,true,https://a/r,false',
    {
      nativeId: 'R1AB',
      rating: { value: 5, max: 5, original: '5.0 out of 5 stars' },
      saidAt: Date.UTC(2026, 9, 3),
      product: { kind: 'asin' },
    },
  ],
  [
    'judge-me',
    'title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls',
    'Soft,Warm and soft,5,2026-01-05 10:00:00 UTC,web,ok,Ana,ana@example.com,77,scarf,Thanks!,2026-01-06 10:00:00 UTC,https://p',
    {
      product: { kind: 'shop', key: 'scarf' },
      author: { name: 'Ana', email: 'ana@example.com' },
      reply: { text: 'Thanks!', at: Date.UTC(2026, 0, 6, 10) },
    },
  ],
  [
    'okendo',
    'name,body,handle,rating,dateCreated,countryCode,email',
    'Bo,Too small,hat,2,2026-01-05,NO,bo@example.com',
    { product: { kind: 'shop', key: 'hat' }, country: 'NO', author: { name: 'Bo', email: 'bo@example.com' } },
  ],
  [
    'yotpo',
    'Review ID,Review Score,Review Title,Review Content,Review Creation Date,Display Name,Email,Product ID,Product Title,Comment Content',
    '91,1,Broken,Arrived broken,2026-01-05,Kim K.,k@example.com,p7,Mug,We will replace it',
    {
      nativeId: '91',
      rating: { value: 1 },
      product: { key: 'p7', name: 'Mug' },
      reply: { text: 'We will replace it' },
    },
  ],
  [
    'trustpilot',
    'Review Id,Review Created (UTC),Review Username,Review Stars,Review Title,Review Content,Company Reply Text,Domain Name',
    '5f0c,2026-01-05 08:00:00,Liv,2,Slow,Took three weeks,Sorry,shop.example',
    {
      nativeId: '5f0c',
      rating: { value: 2 },
      author: { name: 'Liv' },
      reply: { text: 'Sorry' },
      product: { kind: 'site', key: 'shop.example' },
    },
  ],
  [
    'g2',
    'Title,Star Rating,What do you like best?,What do you dislike?,Submitted At,User Name,Product Name,Company Size',
    'Solid,3.5,Fast setup,Slow support,2026-01-05T09:10:11Z,K. L.,Kite,51-200',
    {
      title: 'Solid',
      rating: { value: 3.5 },
      verbatim: 'Fast setup\n\nSlow support',
      attributes: { 'Company Size': '51-200' },
    },
  ],
  [
    'cafe24',
    'article_no,parent_article_no,board_no,product_no,title,content,writer,member_id,rating,created_date',
    '4101,,4,33,만족,색이 예뻐요,김*,hana01,5,2026-01-05T10:00:00+09:00',
    { nativeId: '4101', parentId: null, product: { kind: 'shop', key: '33' }, author: { id: 'hana01', name: '김*' } },
  ],
  [
    'naver-smartstore',
    '리뷰글번호,상품번호,상품명,구매자평점,리뷰상세내용,등록자,리뷰등록일,답글내용',
    '40012,88,보온병,5,식지 않아요,abcd****,2026.01.05. 10:11:12,감사합니다',
    {
      nativeId: '40012',
      rating: { value: 5 },
      product: { key: '88', name: '보온병' },
      saidAt: Date.UTC(2026, 0, 5, 10, 11, 12),
      reply: { text: '감사합니다' },
    },
  ],
  [
    'coupang-wing',
    '리뷰번호,등록일,상품명,평점,리뷰내용,작성자',
    '511,2026-01-05,이불,4점,포근해요,이*',
    { nativeId: '511', rating: { value: 4, original: '4점' }, product: { name: '이불' } },
  ],
  [
    'woocommerce',
    'id,date_created_gmt,product_id,product_name,reviewer,reviewer_email,review,rating,verified',
    '1,2026-01-05T10:00:00,9,Soap,Eli,eli@example.com,<p>Smells good</p>,4,true',
    { nativeId: '1', product: { kind: 'shop', key: '9' }, verbatim: '<p>Smells good</p>' },
  ],
  [
    'twitter-support',
    'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id',
    '21,AcmeHelp,False,Tue Oct 31 22:14:37 +0000 2017,@300 Which one?,"22,23",24.0',
    {
      nativeId: '21',
      parentId: '24',
      ours: true,
      author: { id: 'AcmeHelp' },
      saidAt: Date.UTC(2017, 9, 31, 22, 14, 37),
    },
  ],
  [
    'twitter-airline',
    'tweet_id,airline_sentiment,negativereason,airline,text,tweet_created',
    '570300000000000111,negative,Late,Puffin Air,@puffin two hours,2/24/2015 11:35',
    {
      nativeId: '570300000000000111',
      rating: null,
      product: { key: 'Puffin Air' },
      saidAt: Date.UTC(2015, 1, 24, 11, 35),
    },
  ],
]

describe('known exports', () => {
  it.each(EXPORTS)('%s', async (profile, header, row, expected) => {
    const inspection = await inspect(fileOf(`\uFEFF${header}\r\n${row}\r\n`), { zone: 'UTC', limits })
    expect(inspection.profile).toBe(profile)
    expect(inspection.certain).toBe(true)
    expect(inspection.preview[0]).toMatchObject(expected)
  })

  it('give way to a longer scale under the same columns', async () => {
    const csv = '평점,리뷰내용,등록일\n9,좋아요,2026-01-05\n10,최고,2026-01-06\n3,별로,2026-01-07\n'
    const inspection = await inspect(fileOf(csv), { zone: 'UTC', limits })
    expect(inspection).toMatchObject({ profile: 'coupang-wing', mapping: { rating: { min: 1, max: 10 } } })
  })

  it('know no id where the column names none', async () => {
    const header = EXPORTS[0]?.[1]
    const inspection = await inspect(fileOf(`${header}\ndev.comet,,,en,sky9,,,2026-01-02T03:04:05Z,2,5,,,,,,\n`), {
      zone: 'UTC',
      limits,
    })
    expect(inspection.preview[0]).toMatchObject({
      nativeId: null,
      verbatim: '',
      rating: { value: 5 },
    } satisfies Partial<Record<keyof Piece, unknown>>)
  })
})

describe('unknown exports', () => {
  const guess = async (csv: string) => inspect(fileOf(csv), { zone: 'UTC', limits })

  it.each([
    ['en', 'Store,Stars,Posted Date,Comment\nNorth,4,2026-01-05,fine by me\n'],
    ['ko', '작성자,별점,작성일,후기\n김*,4,2026.01.05.,좋아요\n'],
    ['zh', '用户名,评分,评价时间,评价内容\n小*,4,2026/1/5 10:00,很好\n'],
    ['ja', '投稿者,評価,投稿日,本文\nゆき,4,2026年1月5日,良いです\n'],
  ])('are read by the words of their header in %s', async (_, csv) => {
    const { certain, preview } = await guess(csv)
    expect(certain).toBe(true)
    expect(preview[0]).toMatchObject({
      rating: { value: 4, min: 1, max: 5 },
      saidPrecision: expect.stringMatching(/day|instant/),
    })
    expect(preview[0]).toHaveProperty('verbatim', expect.stringMatching(/^(fine by me|좋아요|很好|良いです)$/))
  })

  it('are guessed by what cells hold, for a person to confirm', async () => {
    const rows = [
      'The lid does not close well any more',
      'It arrived two weeks late but works',
      'Nothing to complain about so far',
    ]
    const { certain, mapping } = await guess(`a,b\n${rows.map((text, i) => `${i * 7},${text}`).join('\n')}\n`)
    expect(certain).toBe(false)
    expect(mapping.fields.text).toEqual(['b'])
  })

  it('take pasted sentences for words, the first one too', async () => {
    const { headerRows, preview } = await guess(
      'Really happy with it.\nNot for me at all, sadly it broke.\nWould buy again!\n',
    )
    expect(headerRows).toBe(0)
    expect(preview).toHaveLength(3)
  })

  it('ask when day and month cannot be told apart', async () => {
    expect((await guess('date,review\n1/2/2026,ok\n3/4/2026,ok\n')).certain).toBe(false)
    expect((await guess('date,review\n1/2/2026,ok\n3/14/2026,ok\n')).certain).toBe(true)
  })

  it('keep leftover columns as attributes and drop row numbers', async () => {
    const { preview } = await guess(',Age,skin_type,rating,review\n0,33,dry,4,soft\n1,,oily,5,nice\n')
    expect(preview[0]).toMatchObject({ attributes: { Age: '33', skin_type: 'dry' } })
    expect(preview[1]).toMatchObject({ attributes: { skin_type: 'oily' } })
  })

  it('take NA for nothing in a file that writes it between numbers', async () => {
    const { preview } = await guess('nps,comment\n9,NA\nNA,too dear\n10,"NA, really"\n')
    expect(preview).toMatchObject([
      { rating: { value: 9, min: 0, max: 10 }, verbatim: '' },
      { rating: null, verbatim: 'too dear' },
      { rating: { value: 10 }, verbatim: 'NA, really' },
    ])
  })

  it('join the two header rows of SurveyMonkey', async () => {
    const csv =
      'Respondent ID,Collector ID,Start Date,How was it?,,Anything else?\n,,,Speed,Price,Open-Ended Response\n9001,5,01/17/2026 12:30:48 AM,4,5,More colours would be lovely to have\n9010,5,01/18/2026 1:30:48 PM,3,5,\n'
    const { columns, headerRows, mapping } = await guess(csv)
    expect(headerRows).toBe(2)
    expect(columns).toEqual([
      'Respondent ID',
      'Collector ID',
      'Start Date',
      'How was it?: Speed',
      'How was it?: Price',
      'Anything else?',
    ])
    expect(mapping).toMatchObject({ channel: 'survey', identity: 'native', fields: { id: 'Respondent ID' } })
  })

  it('name their set of columns, whatever the order', async () => {
    const one = await guess('rating,review\n5,a\n')
    expect(one.shape).toMatch(/^[0-9a-f]{16}$/)
    expect((await guess('review,rating\nb,4\n')).shape).toBe(one.shape)
    expect((await guess('review,stars\nb,4\n')).shape).not.toBe(one.shape)
  })
})
