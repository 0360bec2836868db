;;; -*- lexical-binding: t -*-
;; Types each key of cases.json into a buffer of its mode, expands it with yasnippet, and writes the
;; buffer. Works in the current directory, whose snippets folder it reads.
(require 'package)
(package-initialize)
(unless (require 'yasnippet nil t)
  (write-region "emacs has no yasnippet" nil "missing")
  (kill-emacs 0))
(require 'json)

;; Emacs 28 has none of these. The first stands for one with rules to indent by, the others for
;; modes that inherit from neither python-mode nor typescript-mode.
(unless (fboundp 'typescript-mode)
  (define-derived-mode typescript-mode js-mode "TypeScript"))
(define-derived-mode python-ts-mode prog-mode "Python")
(define-derived-mode tsx-ts-mode prog-mode "TSX")

(yas-load-directory (expand-file-name "snippets"))
(let ((coding-system-for-write 'utf-8-unix)
      (json-object-type 'alist))
  (dolist (case (append (json-read-file "cases.json") nil))
    (with-temp-buffer
      (funcall (intern (alist-get 'mode case)))
      (yas-minor-mode 1)
      (insert (alist-get 'key case) "\n")
      (forward-char -1)
      (unless (yas-expand) (insert " was not expanded"))
      (write-region nil nil (alist-get 'target case) nil 'quiet))))
