import { BriefError } from '../../article.ts';
import { type Context, exitCode } from '../context.ts';
import { renderCompletion } from '../render-completion.ts';
import { shells } from '../usage.ts';

/** Prints what a shell sources to complete our command line. */
export async function completion({ operands, print }: Context): Promise<number> {
  const shell = shells.find((name) => name === operands[0]);
  if (!shell)
    throw new BriefError(
      'usage',
      `completion takes the name of a shell, ${shells.join(', ')}: "sahel-brief completion bash >> ~/.bashrc".`,
    );
  await print(renderCompletion(shell));
  return exitCode.ok;
}
