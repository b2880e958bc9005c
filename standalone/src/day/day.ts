import type { Client } from '../demo/client.ts';
import type { DemoSignIns } from '../demo/sign-ins.ts';
import type { Person } from './company.ts';
import type { Report } from './report.ts';

/** The state that the steps of the day share. */
export interface Day {
  url: string;
  signIns: DemoSignIns;
  report: Report;
  /** Makes keys and references differ from those of another run on the same system. */
  key(name: string): string;
  operator: Client;
  administrator: Client;
}

/** The people of the day, after the import of the directory. */
export interface Cast {
  people: Person[];
  /** Works at the head of the eastern branch, and may send SMS. */
  salesperson: Person;
  /** Sees the rows of finance. */
  informationAdministrator: Person;
  /** Works in human resources, which has a hidden member. */
  ordinaryMember: Person;
  /** Another salesperson, who leaves at the end of the day. */
  leaver: Person;
  sales: Person[];
}

export const EASTERN_BRANCH = '华东分公司';
export const FINANCE = '财务部';
export const HUMAN_RESOURCES = '人力资源部';
export const SALES_ROLE = '销售';
/** The two hidden executives of the workbook. */
export const HIDDEN = ['伍梓玥', '江杰'];
