/** The line by which the tool says that a file could stand beside the words it offers. */
export const filesToo = ":files";

/**
 * What each shell runs to ask the tool which words could stand where the cursor is. Bash takes words apart at `=` and
 * `:`, so they are put together for the tool, and what stands before the part that bash completes is taken off again.
 */
export const scripts = {
  bash: `# creditbank completion for bash. Add to ~/.bashrc:  eval "$(creditbank completion bash)"
_creditbank() {
  local -a words=()
  local rest=$COMP_LINE piece gap i
  for ((i = 0; i <= COMP_CWORD; i++)); do
    piece=\${COMP_WORDS[i]}
    gap=\${rest%%[![:space:]]*}
    rest=\${rest#"$gap"}
    rest=\${rest#"$piece"}
    if ((i > 0)) && [[ -z $gap ]]; then words[-1]+=$piece; else words+=("$piece"); fi
  done
  local word=\${words[-1]}
  mapfile -t COMPREPLY < <(creditbank completion candidates -- "\${words[@]:1}" 2>/dev/null)
  if [[ \${#COMPREPLY[@]} -gt 0 && \${COMPREPLY[-1]} == "${filesToo}" ]]; then
    unset 'COMPREPLY[-1]'
    compopt -o filenames 2>/dev/null
    local file
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$2")
  else
    COMPREPLY=("\${COMPREPLY[@]#"\${word%"$2"}"}")
  fi
}
complete -o default -o bashdefault -F _creditbank creditbank
`,
  zsh: `#compdef creditbank
# creditbank completion for zsh. Add to ~/.zshrc, after compinit:  eval "$(creditbank completion zsh)"
_creditbank() {
  local -a found
  found=("\${(@f)$(creditbank completion candidates -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ "\${found[-1]}" == "${filesToo}" ]]; then
    found[-1]=()
    compadd -a found
    _files
  elif [[ -n "\${found[1]}" ]]; then
    compadd -a found
  else
    compset -P '*='
    _files
  fi
}
compdef _creditbank creditbank
`,
  fish: `# creditbank completion for fish. Save as ~/.config/fish/completions/creditbank.fish
function __creditbank
    set -l words (commandline -opc) (commandline -ct)
    set -l found (creditbank completion candidates -- $words[2..] 2>/dev/null)
    if test (count $found) -eq 0; or test "$found[-1]" = "${filesToo}"
        set -l token (commandline -ct)
        set -l begun (string replace -r '^.*=' '' -- "$token")
        set -l before (string replace -r '[^=]*$' '' -- "$token")
        for file in (__fish_complete_path "$begun")
            echo "$before$file"
        end
    end
    string match -v -- "${filesToo}" $found
end
complete -c creditbank -f -a '(__creditbank)'
`,
  powershell: `# creditbank completion for PowerShell. Add to $PROFILE:  creditbank completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName creditbank -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $next = if ($wordToComplete -eq '') { @('--next') } else { @() }
  creditbank completion candidates @next -- @words 2>$null | Where-Object { $_ -ne '${filesToo}' } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`,
} as const;

/** A shell that the tool completes for. */
export type Shell = keyof typeof scripts;
