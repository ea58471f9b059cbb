/** What in a reply, in any of the languages, shows that a point is kept; `points.ts` reads with it. */
export const THANKS = /thank|appreciat|grateful|감사|고맙|고마|谢|謝|感激|ありがと|感謝|お礼|御礼/iu

export const APOLOGY =
  /sorry|apolog|regret|죄송|사과|송구|미안|유감|抱歉|歉意|致歉|道歉|对不起|對不起|过意不去|過意不去|申し訳|お詫び|詫び/iu

export const UNDERSTANDING =
  /understand|understood|can see why|take it seriously|이해|공감|무겁게|理解|体会|體會|重视|重視|认真对待|認真看待|明白|お気持ち|受け止め|承知|もっとも|clear to us|with care|worth knowing|spelling out|꼼꼼히 읽|잘 알겠|짚어 주|분명히 알려|仔细读|仔細讀|指出|點出|清楚|了解|わかりました|しっかり読|教えて/iu

export const LISTENING =
  /\bhear|\bread\b|you (?:told|wrote|mention|said|say)|your (?:words|message|point|feedback|remarks)|말씀|읽|적어 주신|남겨 주신|귀담|귀 기울|听|聽|读|讀|您(?:说|說|写|寫|提|指出|谈|聊)|留言|拝読|拝見|お言葉|ご指摘|お書き|お聞き|読ませ|読み返|お声|耳を傾け|伝わって|お察し/iu

export const NEXT_STEP =
  /look into|find (?:out|the cause)|check|review|investigat|examine|go through|weigh this|sort (?:this|it) out|put it right|next step|확인|살펴|점검|검토|찾겠|바로잡|조사|해결|核实|查明|查清|排查|检查|檢查|檢視|确认|確認|解决|解決|处理|處理|弄清|釐清|追查|研究|斟酌|找出|調べ|点検|検討|確かめ|探り|探し|対処|改善/iu

export const LOOP =
  /passed on|pass (?:this|it|your)|passing|sharing this|share (?:this|your|it)|talk your points over|team gets to read|team round|our colleagues|colleagues will|공유|전달|전하겠|반영|회의|동료|转达|轉達|分享|团队|團隊|同事|同仁|制作它的人|製作的夥伴|共有|チーム|担当者|打ち合わせ|作り手|仲間|后续工作|後續工作|接下来的工作|接下來的工作/iu

export const CONFRONTATION =
  /\byou(?:'re| are| were) (?:wrong|lying|mistaken|confused|the problem)\b|your (?:own )?fault|you should have|you (?:failed|forgot|misunderstood)|(?:that|this)(?:'s| is) (?:not true|false|a lie)|false claim|\bliar\b|legal action|\blawyers?\b|\bsue\b|defam|고객님(?:의|께서)? ?(?:잘못|탓|과실|착각|오해)|거짓|허위|법적|고소|명예 ?훼손|사실이 아닙니다|사실무근|억지|진상|블랙컨슈머|您的错|您的錯|您自己的(?:问题|問題|原因)|您(?:误会|誤會)|造谣|造謠|诽谤|誹謗|律师|律師|起诉|起訴|法律责任|法律責任|恶意|惡意|胡说|胡說|お客様の(?:間違|誤り|せい|責任|勘違)|嘘|虚偽|法的|訴え|名誉毀損|誤解です|勘違い/iu
