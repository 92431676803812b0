"""The Word file as parts, trees and pieces of text."""
