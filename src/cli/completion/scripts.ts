/** What each shell runs to ask the tool which words could stand where the cursor is. */
export const scripts = {
  bash: `# creditbank completion for bash. Add to ~/.bashrc:  eval "$(creditbank completion bash)"
_creditbank() {
  mapfile -t COMPREPLY < <(creditbank completion candidates -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -o bashdefault -F _creditbank creditbank
`,
  zsh: `#compdef creditbank
# creditbank completion for zsh. Add to ~/.zshrc, after compinit:  eval "$(creditbank completion zsh)"
_creditbank() {
  local -a found
  found=("\${(@f)$(creditbank completion candidates -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then compadd -a found; else _files; fi
}
compdef _creditbank creditbank
`,
  fish: `# creditbank completion for fish. Save as ~/.config/fish/completions/creditbank.fish
function __creditbank
    set -l words (commandline -opc) (commandline -ct)
    creditbank completion candidates -- $words[2..] 2>/dev/null
end
complete -c creditbank -a '(__creditbank)'
`,
  powershell: `# creditbank completion for PowerShell. Add to $PROFILE:  creditbank completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName creditbank -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $next = if ($wordToComplete -eq '') { @('--next') } else { @() }
  creditbank completion candidates @next -- @words 2>$null | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`,
} as const;

/** A shell that the tool completes for. */
export type Shell = keyof typeof scripts;
