/** What a column can mean to us. */
export type Field =
  | 'id'
  | 'rating'
  | 'title'
  | 'text'
  | 'authorName'
  | 'authorId'
  | 'authorEmail'
  | 'saidAt'
  | 'editedAt'
  | 'productKey'
  | 'productName'
  | 'platform'
  | 'url'
  | 'version'
  | 'device'
  | 'country'
  | 'language'
  | 'reply'
  | 'replyAt'
  | 'parent'

// Each list goes from the surest word to the vaguest; spaces, case and _ - . do not matter.
const WORDS: Record<Field, string> = {
  id: 'reviewid,tweetid,feedbackid,commentid,responseid,surveyresponseid,respondentid,postid,ticketid,리뷰번호,리뷰글번호,글번호,평가id,评价id,评论id,レビューid,uuid,id',
  rating:
    'npsscore,nps,starrating,reviewrating,reviewsrating,rating,ratings,stars,star,score,reviewscore,ffscore,csat,ces,별점,평점,구매자평점,만족도,평가점수,점수,评分,星级,评级,分数,打分,評価,評点,星,overallrating,satisfaction,polarity,label',
  title:
    'reviewtitle,reviewstitle,title,headline,subject,summary,제목,리뷰제목,标题,評題,タイトル,件名,レビュータイトル',
  text: 'reviewtext,reviewstext,reviewbody,reviewcontent,body,content,review,text,comment,comments,verbatim,feedback,message,details,description,customerremarks,remarks,explication,commentaire,리뷰내용,리뷰상세내용,내용,리뷰,후기,한줄평,의견,评价内容,评论内容,评论,评价,内容,本文,コメント,レビュー,レビュー本文,感想,ご意見,reviewcomment',
  authorName:
    'authorname,username,reviewername,reviewsusername,reviewer,author,user,nickname,displayname,customername,storename,name,작성자,등록자,닉네임,구매자,이름,昵称,用户名,用户,评论人,投稿者,ニックネーム,名前',
  authorId:
    'authorid,userid,reviewerid,customerid,memberid,useruri,authoruri,회원id,회원번호,작성자id,用户id,会员id,ユーザーid',
  authorEmail: 'email,authoremail,revieweremail,emailaddress,useremail,이메일,邮箱,メール,メールアドレス',
  saidAt:
    'reviewdate,reviewsdate,createdat,datecreated,submittedat,datesubmitted,submitdate,timestamp,date,at,created,posteddate,publishedat,time,tweetcreated,작성일,작성일시,등록일,리뷰등록일,작성시간,날짜,日期,评价时间,评论时间,购买时间,时间,投稿日,投稿日時,日付,作成日,참여일시,타임스탬프,タイムスタンプ,提交答卷时间',
  editedAt: 'updatedat,lastmodified,dateupdated,editedat,수정일,更新时间,更新日',
  productKey:
    'asin,asins,sku,productid,productcode,movieid,appid,packagename,상품번호,상품코드,商品编号,商品id,商品番号,clothingid,itemid',
  productName:
    'productname,producttitle,product,appname,itemname,game,app,airline,상품명,商品名称,商品名,商品,제품명,cat,key1',
  platform: 'os,platform,store,스토어',
  url: 'reviewurl,reviewlink,permalink,url,link,href,링크,链接,リンク',
  version: 'appversion,reviewcreatedversion,appversionname,version,ver,버전,版本,バージョン',
  device: 'device,devicename,기기,设备,端末',
  country: 'country,countrycode,territory,storefront,location,국가,国家,国',
  language: 'language,lang,locale,reviewerlanguage,언어,语言,言語',
  reply:
    'replycontent,developerreplytext,ownerreply,companyreply,replytext,merchantreply,reply,response,답글,사장님답글,판매자답글,답변,回复,商家回复,返信,オーナー返信',
  replyAt: 'repliedat,replydate,developerreplydate,답글일,回复时间,返信日',
  parent: 'inresponsetotweetid,inreplyto,parentid,parentarticleno',
}

const INDEX = new Map<string, { field: Field; rank: number }[]>()
for (const [field, words] of Object.entries(WORDS) as [Field, string][])
  words.split(',').forEach((word, rank) => {
    INDEX.set(word, [...(INDEX.get(word) ?? []), { field, rank }])
  })

/** A header without case, spaces and punctuation. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.:()[\]"'/]+/g, '')
}

/** What a header may mean; a smaller rank is a surer word. */
export function meaningsOf(header: string): { field: Field; rank: number }[] {
  return INDEX.get(plainHeader(header)) ?? []
}

/** How many cells of a header line are words we know that are written in letters beyond ASCII. */
export function knownWords(line: string): number {
  return line.split(/[,;\t|]/).filter(cell => /[^ -~]/.test(cell) && meaningsOf(cell).length > 0).length
}
