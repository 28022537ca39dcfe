/** 「令和元年度より」「第8期に比べて」: from the time that is named to the latest. What follows the time is matched. */
export const since = /^(?:度)?(?:末)?(?:より|から|に比べ|と比べ)/
