import { ACCOUNTING_GROUPS } from './synonyms/accounting.ts'
import { CHILDREN_GROUPS } from './synonyms/children.ts'
import { CIVIC_GROUPS } from './synonyms/civic.ts'
import { CULTURE_SPORTS_GROUPS } from './synonyms/culture-sports.ts'
import { ECONOMY_GROUPS } from './synonyms/economy.ts'
import { ELDERLY_DISABILITY_GROUPS } from './synonyms/elderly-disability.ts'
import { ENVIRONMENT_SAFETY_GROUPS } from './synonyms/environment-safety.ts'
import { EVERYDAY_CARE_GROUPS } from './synonyms/everyday-care.ts'
import { EVERYDAY_MONEY_GROUPS } from './synonyms/everyday-money.ts'
import { EVERYDAY_OFFICE_GROUPS } from './synonyms/everyday-office.ts'
import { EVERYDAY_TOWN_GROUPS } from './synonyms/everyday-town.ts'
import { FINANCE_GROUPS } from './synonyms/finance.ts'
import { INSURANCE_GROUPS } from './synonyms/insurance.ts'
import { JUDGEMENT_GROUPS } from './synonyms/judgements.ts'
import { LIFE_GROUPS } from './synonyms/life.ts'
import { OFFICE_GROUPS } from './synonyms/office.ts'
import { OFFICE_WORK_GROUPS } from './synonyms/office-work.ts'
import { parseGroups, type SynonymGroup } from './synonyms/parse-groups.ts'
import { PLAIN_SPEECH_GROUPS } from './synonyms/plain-speech.ts'
import { SCHOOL_GROUPS } from './synonyms/school.ts'
import { STREETS_WATER_GROUPS } from './synonyms/streets-water.ts'
import { TAX_GROUPS } from './synonyms/tax.ts'
import { TRANSPORT_HOUSING_GROUPS } from './synonyms/transport-housing.ts'
import { WELFARE_GROUPS } from './synonyms/welfare.ts'

/** Everyday words and the official ones that reports use for them: knowledge of any city, none of any report. */
export const SYNONYM_GROUPS: readonly SynonymGroup[] = [
  FINANCE_GROUPS,
  ACCOUNTING_GROUPS,
  TAX_GROUPS,
  INSURANCE_GROUPS,
  OFFICE_GROUPS,
  OFFICE_WORK_GROUPS,
  CIVIC_GROUPS,
  WELFARE_GROUPS,
  ELDERLY_DISABILITY_GROUPS,
  CHILDREN_GROUPS,
  SCHOOL_GROUPS,
  CULTURE_SPORTS_GROUPS,
  LIFE_GROUPS,
  STREETS_WATER_GROUPS,
  ENVIRONMENT_SAFETY_GROUPS,
  TRANSPORT_HOUSING_GROUPS,
  ECONOMY_GROUPS,
  PLAIN_SPEECH_GROUPS,
  JUDGEMENT_GROUPS,
  EVERYDAY_MONEY_GROUPS,
  EVERYDAY_OFFICE_GROUPS,
  EVERYDAY_CARE_GROUPS,
  EVERYDAY_TOWN_GROUPS,
].flatMap(parseGroups)
