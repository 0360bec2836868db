# Completion of asyncref for PowerShell. Put this into the file that $PROFILE names:
#   asyncref completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName asyncref -ScriptBlock {
    param($word, $command, $cursor)
    $before = @($command.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
    # Their number goes along, since an empty last word gets lost on the way in Windows PowerShell.
    asyncref __complete powershell $before.Count @before $word 2>$null | ForEach-Object {
        $value, $about = $_ -split "`t", 2
        # Where files are wanted nothing is answered: PowerShell completes them by itself.
        if ($null -eq $about) { return }
        if (-not $about) { $about = $value }
        $text = if ($value -match '[^\w./:=-]') { "'" + $value.Replace("'", "''") + "'" } else { $value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
    }
}
