import { createMemoryLibrary } from '../../src/library/memory-library.ts';
import { describeLibrary } from './library-contract.ts';

describeLibrary('in memory', createMemoryLibrary);
