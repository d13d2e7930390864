// Gives test files a collector in place of the test runner, so that they can be run many times in one process.
import { register } from 'node:module';

const collector = new URL('./collector.ts', import.meta.url).href;
register(
  `data:text/javascript,${encodeURIComponent(
    `export async function resolve(specifier, context, next) {
       return specifier === 'vitest' ? next(${JSON.stringify(collector)}, context) : next(specifier, context);
     }`,
  )}`,
);
