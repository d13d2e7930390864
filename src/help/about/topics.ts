import { aboutCommonParameters } from './about-common-parameters.ts';
import { aboutDashes } from './about-dashes.ts';
import { aboutDhcpFailover } from './about-dhcp-failover.ts';
import { aboutParameters } from './about-parameters.ts';
import { aboutPipelines } from './about-pipelines.ts';

/** A text about a subject, not a command. */
export interface AboutTopic {
  readonly name: string;
  /** One sentence for lists. */
  readonly synopsis: string;
  readonly text: string;
}

export const aboutTopics: readonly AboutTopic[] = [
  aboutCommonParameters,
  aboutDashes,
  aboutDhcpFailover,
  aboutParameters,
  aboutPipelines,
];
