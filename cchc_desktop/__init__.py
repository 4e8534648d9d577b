"""Fill in a commune's periodic administrative-reform report and get a .docx ready to sign."""

__version__ = "0.1.0"
