" vim -Nu expand.vim -es: types each trigger of cases.json into a new buffer, expands it with
" UltiSnips, and writes the buffer. Works in the current directory, whose UltiSnips folder it reads.
set encoding=utf-8 fileformats=unix noswapfile viminfo=
let g:python_recommended_style = 0
execute 'set runtimepath^=' . fnameescape(getcwd())
filetype plugin indent on

function! s:Expand(case) abort
  enew!
  let &l:filetype = a:case.mode
  " Tabs at the beginning of a line become what these say, as they are meant to.
  setlocal noexpandtab tabstop=8 shiftwidth=8
  execute 'normal! i' . a:case.key . "\<C-R>=UltiSnips#ExpandSnippet()\<CR>"
  execute 'silent write' fnameescape(a:case.target)
  bwipeout!
endfunction

function! s:Main() abort
  try
    if !exists('*UltiSnips#ExpandSnippet')
      runtime autoload/UltiSnips.vim
    endif
    if !exists('*UltiSnips#ExpandSnippet')
      call writefile(['vim has no UltiSnips'], 'missing')
    else
      call map(json_decode(join(readfile('cases.json'))), 's:Expand(v:val)')
    endif
  catch
    call writefile([v:exception, v:throwpoint], 'failure')
  endtry
  qall!
endfunction

autocmd VimEnter * call s:Main()
