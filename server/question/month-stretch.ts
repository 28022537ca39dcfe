/** 「7月から9月」「4～6月分」: a stretch of months, the first and the last. */
export const monthStretch =
  /(?<![0-9/.])(?<from>[0-9]{1,2})月?(?:から|[~〜～ー–-])(?:同年)?(?<to>[0-9]{1,2})月(?![0-9])/g
