/** What kind of thing a unit counts. Figures of different kinds are never added or compared. */
export type UnitKind =
  | 'money' // 円
  | 'people' // 人 (= 名)
  | 'count' // 件, 世帯, 戸, 回, 箇所, 台, 食 …: added only where the symbol agrees
  | 'rate' // %, ‰ (as printed: 14.41 for 14.41%)
  | 'points' // ポイント: a difference of rates
  | 'times' // 倍
  | 'rank' // 位
  | 'area' // ㎡, ha, a
  | 'length' // m, km, mm
  | 'weight' // kg, t, g
  | 'volume' // ㎥, L, kL
  | 'time' // 時間, 分, 日間, か月, 年間
  | 'energy' // kWh, kW
  | 'age' // 歳

/** 単位: a canonical symbol (円, 人, 件, 箇所 …; 名 → 人, か所 → 箇所) and its kind. Scales (千円) are not units. */
export type Unit = { readonly kind: UnitKind; readonly symbol: string }
