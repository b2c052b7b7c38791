import { countryNames } from '../data/country-data.ts';
import { type Completes, commandHelp, commandNames, type FlagHelp, flags, type shells } from './usage.ts';

/** A script that lets a shell complete our command line, from the same tables as the help. */
export const renderCompletion = (shell: (typeof shells)[number]): string => renderers[shell]();

const renderers = { bash, zsh, fish } as const;

const countries = (): { readonly code: string; readonly name: string }[] =>
  countryNames('en').map(({ sense, terms }) => ({ code: sense.code, name: terms }));

const completesOf = ({ choices, completes, value }: FlagHelp): Completes | undefined =>
  value === undefined ? undefined : (completes ?? choices ?? []);

const wordsOf = (completes: Completes): readonly string[] =>
  completes === 'file' ? [] : completes === 'country' ? countries().map(({ code }) => code) : completes;

const namesOf = ({ name, short }: FlagHelp): string[] => [`--${name}`, ...(short ? [`-${short}`] : [])];

const withValue = flags.filter(({ value }) => value !== undefined);

/** Nothing to offer leaves it to the shell, which completes file names. Written for bash 3.2, which macOS has. */
function bash(): string {
  const offer = (words: readonly string[]): string => `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))`;
  const values = withValue.map(
    (flag) => `    ${namesOf(flag).join('|')}) ${offer(wordsOf(completesOf(flag) ?? []))}; return ;;`,
  );
  const operands = commandNames.flatMap((name) =>
    commandHelp[name].completes.map((completes, at, all) => {
      const place = `${name}:${at === all.length - 1 ? '*' : at}`;
      return `    ${place}) ${offer(wordsOf(completes))} ;;`;
    }),
  );
  return `# Completion of sahel-brief for bash: source this file, or add it to ~/.bashrc.
_sahel_brief() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command='' operands=0 i
  COMPREPLY=()
  if [[ $cur == = ]]; then cur=''; fi
  if [[ $prev == = ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "$prev" in
${values.join('\n')}
  esac
  if [[ $cur == -* ]]; then
    ${offer(flags.flatMap(namesOf))}
    return
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${withValue.flatMap(namesOf).join('|')}) i=$((i + 1)); if [[ \${COMP_WORDS[i]} == = ]]; then i=$((i + 1)); fi ;;
      -*) ;;
      *) if [[ -z $command ]]; then command="\${COMP_WORDS[i]}"; else operands=$((operands + 1)); fi ;;
    esac
  done
  case "$command:$operands" in
    :*) ${offer(commandNames)} ;;
${operands.join('\n')}
  esac
}
complete -o bashdefault -o default -F _sahel_brief sahel-brief
`;
}

function zsh(): string {
  const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const described = (word: string, help: string): string => quote(`${word.replaceAll(':', '\\:')}:${help}`);
  const action = (completes: Completes): string =>
    completes === 'file' ? '_files' : completes === 'country' ? '_sahel_brief_countries' : `(${completes.join(' ')})`;
  const specs = flags.map((flag) => {
    const completes = completesOf(flag);
    const value = completes === undefined ? '' : `:${flag.value}:${action(completes)}`;
    const text = quote(`[${flag.help.replace(/[[\]]/g, '\\$&')}]${value}`);
    const names = namesOf(flag);
    return names.length > 1 ? `'(${names.join(' ')})'{${names.join(',')}}${text}` : `${names[0]}${text}`;
  });
  const operands = commandNames.flatMap((name) =>
    commandHelp[name].completes.map((completes, at, all) => {
      const does =
        completes === 'file' ? '_files' : completes.length === 0 ? ':' : `compadd -- ${wordsOf(completes).join(' ')}`;
      return `    ${name}:${at === all.length - 1 ? '*' : at}) ${does} ;;`;
    }),
  );
  return `#compdef sahel-brief
# Completion of sahel-brief for zsh: save it as _sahel-brief in a folder of your $fpath.
_sahel_brief_countries() {
  local -a codes
  codes=(${countries()
    .map(({ code, name }) => described(code, name))
    .join(' ')})
  _describe country codes
}
_sahel_brief_first() {
  local -a commands
  commands=(
${commandNames.map((name) => `    ${described(name, commandHelp[name].help)}`).join('\n')}
  )
  _describe command commands
  _files
}
_sahel_brief_operand() {
  case "$words[1]:$((CURRENT - 2))" in
${operands.join('\n')}
    *) _files ;;
  esac
}
_sahel_brief() {
  _arguments -s -S \\
${specs.map((spec) => `    ${spec} \\`).join('\n')}
    '1:command or file:_sahel_brief_first' \\
    '*::operand:_sahel_brief_operand'
}
if [[ $funcstack[1] == _sahel-brief ]]; then _sahel_brief "$@"; else compdef _sahel_brief sahel-brief; fi
`;
}

function fish(): string {
  const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const isFirst = `-n 'not __fish_seen_subcommand_from ${commandNames.join(' ')}'`;
  const values = (completes: Completes | undefined): string => {
    if (completes === undefined) return '';
    if (completes === 'file') return ' -r -F';
    const words = completes === 'country' ? countries().map(({ code, name }) => `${code}\\t${quote(name)}`) : completes;
    return words.length > 0 ? ` -x -a ${quote(words.join(' '))}` : ' -x';
  };
  const ofFlag = (flag: FlagHelp): string =>
    `complete -c sahel-brief${flag.short ? ` -s ${flag.short}` : ''} -l ${flag.name}${values(completesOf(flag))} -d ${quote(flag.help)}`;
  const ofOperand = (name: (typeof commandNames)[number], completes: Completes): string[] => {
    const noFiles = commandHelp[name].completes.includes('file') ? '' : ' -f';
    return typeof completes !== 'string' && completes.length > 0
      ? [`complete -c sahel-brief -n '__fish_seen_subcommand_from ${name}'${noFiles} -a ${quote(completes.join(' '))}`]
      : [];
  };
  return [
    '# Completion of sahel-brief for fish: save it as ~/.config/fish/completions/sahel-brief.fish.',
    ...commandNames.map((name) => `complete -c sahel-brief ${isFirst} -a ${name} -d ${quote(commandHelp[name].help)}`),
    ...commandNames.flatMap((name) => commandHelp[name].completes.flatMap((completes) => ofOperand(name, completes))),
    ...flags.map(ofFlag),
    '',
  ].join('\n');
}
